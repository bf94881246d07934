/** Makes a function that works out the answer for each text or object once: for long lists in which few come again and again. */
export function onceEach<Answer, Asked = string>(work: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>()
  return (asked) => {
    if (known.has(asked)) return known.get(asked) as Answer
    const answer = work(asked)
    known.set(asked, answer)
    return answer
  }
}
