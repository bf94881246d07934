import { describe, expect, it } from 'vitest'
import { dropTemplateTags, withoutFiller } from './template-tags'

describe('A script without the tags of its template', () => {
  it.each([
    ['a = {{ b }};', 'a = ;'],
    ['{% if a %}b{% else %}c{% endif %}', 'bc'],
    ['\'{% static "x.js" %}\'', "''"],
    ['{# a\n b #}c', '\nc'],
    ['{% comment "x" %} a {% b %} {% endcomment %}c', 'c'],
    ['<?php if (a) { ?>b<?php } ?>', 'b'],
    ['<?= a ?>b<?php echo c', 'b'],
    ['<% if a %>b<%= c %>', 'b'],
    ['a = {b: {c: 1}}; d = a <b% c', 'a = {b: {c: 1}}; d = a <b% c'],
    ['{% a', '{% a'],
    ['{{ a', '{{ a'],
  ])('of %j keeps everything else in its place', (source, rest) => {
    const dropped = dropTemplateTags(source)
    expect(withoutFiller(dropped)).toBe(rest)
    expect(dropped).toHaveLength(source.length)
    expect(dropped.split('\n')).toHaveLength(source.split('\n').length)
  })

  it('has a name where a tag prints, and blanks where none does', () => {
    expect(dropTemplateTags('{{ a }}')).toMatch(/^\p{ID_Start}{7}$/u)
    expect(dropTemplateTags('{% trans "a" %}')).toMatch(/^\p{ID_Start}{15}$/u)
    expect(dropTemplateTags('{%- if a -%}')).toMatch(/^\s{12}$/)
    expect(dropTemplateTags('<?php a(); ?>')).toMatch(/^\s{13}$/)
  })
})
