import type { Component } from 'solid-js'
import { LanguageSetting } from './LanguageSetting'
import type { MenuActions } from './menu-actions'
import { SlashSetting } from './SlashSetting'

/** The settings in their order, one component each. */
export const SETTINGS: readonly Component<{ actions: MenuActions; languages: readonly string[] }>[] = [
  LanguageSetting,
  SlashSetting,
]
