import { attribute, type Element, type Node } from '../../reading/html-element'

/** Whole names by which software marks what visitors write: of an element's class or id. */
const NAMES = [
  'comment',
  'comments',
  'comment-area',
  'comment-item',
  'comment-message',
  'comment__body',
  'comment__content',
  'comment__text',
  'comment_body',
  'comment_text',
  'comments__list',
  'user-comment',
  'user-comments',
  'post-comments',
  'article-comments',
  'fb-comments',
  'wp-block-comments',
  'wp-block-comment-template',
  'wp-block-comment-content',
  'comments-area',
  'comment-body',
  'comment-content',
  'comment-list',
  'comments-list',
  'commentlist',
  'comment-section',
  'comments-section',
  'comment-text',
  'comment-thread',
  'disqus_thread',
  'review',
  'reviews',
  'review-list',
  'reviews-list',
  'review-item',
  'review-body',
  'review-content',
  'review-text',
  'review__body',
  'review__content',
  'review__text',
  'user-review',
  'user-reviews',
  'product-review',
  'product-reviews',
  'customer-review',
  'customer-reviews',
  'commentaire',
  'commentaires',
  'avis-client',
  'avis-clients',
  'kommentar',
  'kommentare',
  'kundenbewertung',
  'kundenbewertungen',
  'comentario',
  'comentarios',
  'postbody',
  'forum-post',
  'forumpost',
  'topic-post',
  'bbp-reply-content',
  'bbp-topic-content',
  'message-userContent',
  'user-generated-content',
  'ugc',
]

/** Types of schema.org that are visitors' words. */
const TYPES = ['Comment', 'UserComments', 'Review', 'UserReview', 'DiscussionForumPosting']
/** The same, unless the site itself asks and answers, as in a list of frequent questions. */
const ASKED_TYPES = ['Question', 'Answer']
const OWN_QUESTIONS = 'FAQPage'
/** Properties of schema.org whose value is such a thing. */
const PROPERTIES = ['comment', 'commentText', 'review', 'reviewBody', 'suggestedAnswer']

/**
 * Finds by one CSS selector, in a page, what visitors wrote: for functions that run there and can refer to nothing here.
 * It finds the same elements as `isUserContent`.
 */
export const USER_CONTENT_SELECTOR: string = [
  ...NAMES.flatMap((name) => [`.${name}`, `#${name}`].map((one) => `${one}:not(html, body, td, th)`)),
  ...TYPES.map((type) => `[itemtype$="/${type}"]`),
  ...ASKED_TYPES.map((type) => `[itemtype$="/${type}"]:not([itemtype$="/${OWN_QUESTIONS}"] *)`),
  ...PROPERTIES.map((property) => `[itemprop~="${property}"]`),
  '[role="comment"]',
].join(', ')

const NAMED = new Set(NAMES)
const TYPED = new RegExp(`/(?:${TYPES.join('|')})$`)
const ASKED = new RegExp(`/(?:${ASKED_TYPES.join('|')})$`)
const OF_OWN_QUESTIONS = new RegExp(`/${OWN_QUESTIONS}$`)
/** A table's cell may hold the site's own remark, and the page as a whole is nobody's comment. */
const NEVER = new Set(['html', 'body', 'td', 'th'])

/** Tells whether an element holds what visitors wrote; `isOfOwnQuestions` where it stands in the site's own questions and answers. */
export function isUserContent(element: Element, isOfOwnQuestions = false): boolean {
  if ((element.attrs?.length ?? 0) === 0) return false
  const type = attribute(element, 'itemtype') ?? ''
  if (TYPED.test(type) || (!isOfOwnQuestions && ASKED.test(type)) || attribute(element, 'role') === 'comment')
    return true
  if (tokensOf(element, 'itemprop').some((property) => PROPERTIES.includes(property))) return true
  if (NEVER.has(element.nodeName)) return false
  return tokensOf(element, 'class').some((name) => NAMED.has(name)) || NAMED.has(attribute(element, 'id') ?? '')
}

function tokensOf(element: Element, name: string): string[] {
  return attribute(element, name)?.split(/\s+/) ?? []
}

/**
 * Takes out of a page's tree what visitors wrote, so that none of it is read as the site's word: comments, reviews, posts of
 * a forum, questions and answers but for those of the site's own, in declarative shadow roots too. Changes the tree; linear
 * in its size.
 */
export function removeUserContent(tree: Node): void {
  const steps: { node: Node; isOfOwnQuestions: boolean }[] = [{ node: tree, isOfOwnQuestions: false }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { node } = step
    if (!('childNodes' in node)) continue
    const isOfOwnQuestions =
      step.isOfOwnQuestions || OF_OWN_QUESTIONS.test(attribute(node as Element, 'itemtype') ?? '')
    const holder = 'content' in node ? node.content : node
    holder.childNodes = holder.childNodes.filter(
      (child) => !('childNodes' in child) || !isUserContent(child as Element, isOfOwnQuestions),
    )
    for (const child of holder.childNodes) steps.push({ node: child, isOfOwnQuestions })
  }
}
