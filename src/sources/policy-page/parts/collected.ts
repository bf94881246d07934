import * as v from 'valibot'

/** What `readPolicyLinks` answers. */
export const CollectedSchema = v.object({
  address: v.pipe(v.string(), v.url()),
  title: v.string(),
  heading: v.string(),
  isServedAsPage: v.boolean(),
  isLoaded: v.boolean(),
  html: v.nullable(v.string()),
  visibleText: v.nullable(v.string()),
  language: v.nullable(v.string()),
  isOpendatasoft: v.boolean(),
  links: v.array(
    v.object({
      href: v.string(),
      text: v.string(),
      inFooter: v.boolean(),
      rel: v.string(),
      inMenu: v.boolean(),
      inConsent: v.boolean(),
      around: v.string(),
      isUserContent: v.boolean(),
      hasTarget: v.boolean(),
    }),
  ),
  cut: v.boolean(),
})

/** What the open page tells of the site's policies. */
export type Collected = v.InferOutput<typeof CollectedSchema>
