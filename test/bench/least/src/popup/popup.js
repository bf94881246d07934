// Lists the names of the tab's cookies, and does nothing else: what any popup about cookies has to do.
chrome.tabs
  .query({ active: true, currentWindow: true })
  .then(([tab]) => chrome.cookies.getAll({ url: tab.url }))
  .then((cookies) => {
    document.querySelector('h1').textContent = `${cookies.length} cookies`
    document.querySelector('ul').append(
      ...cookies.map(({ name }) => {
        const row = document.createElement('li')
        row.textContent = name
        return row
      }),
    )
    document.documentElement.dataset.done = 'true'
  })
