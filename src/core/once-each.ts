/** Makes a function of a text that works out each text's answer once: for long lists in which few texts come again and again. */
export function onceEach<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (known.has(text)) return known.get(text) as Answer
    const answer = work(text)
    known.set(text, answer)
    return answer
  }
}
