import { batch, createSignal } from 'solid-js'
import type { Inspection } from '../core/inspection'
import { type InspectionFault, readInspection } from '../core/inspection-file'
import type { HandedLook, Lead } from '../shell/handed-look'
import { nextTurn } from '../shell/next-turn'
import type { ReportPorts } from '../shell/report-ports'
import { type Language, makeLanguage } from '../telling/language'
import { faultWords } from '../telling/report/fault-words'

export type Phase = 'loading' | 'ready' | 'gone'

export type ReportState = ReturnType<typeof createReportState>

/** Holds what the report's page shows; it is kept nowhere else, and is gone with the page. */
export function createReportState(ports: Pick<ReportPorts, 'loadMessages'>, firstLanguage: Language) {
  const [language, setLanguage] = createSignal(firstLanguage)
  const [phase, setPhase] = createSignal<Phase>('loading')
  const [lead, setLead] = createSignal<Lead | null>(null)
  const [inspection, setInspection] = createSignal<Inspection | null>(null)
  const [file, setFile] = createSignal<string | null>(null)
  const [said, setSaid] = createSignal('')

  /** Shows the look that was handed over: its answer at once, the rest once it was read. */
  async function show(handed: Promise<HandedLook | null>): Promise<void> {
    const look = await handed.catch(() => null)
    if (look === null) return void setPhase('gone')
    setLead(look.lead)
    performance.mark('first-content')
    await untilDrawn()
    const read = await look.read().catch((): InspectionFault => ({ fault: 'no-json' }))
    if ('fault' in read) setPhase('gone')
    else showInspection(read, null)
  }

  function showInspection(read: Inspection, from: string | null) {
    batch(() => {
      setInspection(read)
      setFile(from)
      setLead(null)
      setPhase('ready')
      setSaid('')
    })
  }

  /** Shows an inspection that was saved as JSON, or says why it cannot be read; what is shown then stays. */
  async function openFile(opened: File): Promise<void> {
    const read = await opened.text().then(readInspection, (): InspectionFault => ({ fault: 'no-json' }))
    if ('fault' in read) setSaid(faultWords(read, opened.name, language()))
    else showInspection(read, opened.name)
  }

  /** Changes the language of this page alone: what the popup speaks is chosen there. */
  async function switchLanguage(tag: string): Promise<void> {
    setLanguage(makeLanguage(tag, await ports.loadMessages(tag)))
  }

  return {
    language,
    phase,
    lead,
    inspection,
    /** The name of the file that it was opened from; null where it came from the popup. */
    file,
    /** What is to be announced: what became of the last act. */
    said,
    say: setSaid,
    show,
    openFile,
    switchLanguage,
  }
}

/** Resolves once what was changed is on the screen, or would be if it were in front. */
async function untilDrawn(): Promise<void> {
  const isDrawn = new Promise<void>((resolve) => requestAnimationFrame(() => resolve()))
  const isHidden = document.visibilityState === 'hidden'
  await (isHidden ? nextTurn() : isDrawn)
  await nextTurn()
}
