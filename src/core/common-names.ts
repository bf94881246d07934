/**
 * Names that anybody may use: those that frameworks and servers set by default, and those that say no more than what is kept.
 * From the documentation of each; a name is compared by `commonKey`, so that `sessionId`, `session_id` and `SESSIONID` are one.
 */
const NAMES = `
  PHPSESSID JSESSIONID JSESSIONIDSSO ASPSESSIONID ASP.NET_SessionId .ASPXAUTH .ASPXROLES .ASPXANONYMOUS
  .AspNetCore.Session .AspNetCore.Cookies .AspNetCore.Culture .AspNetCore.Antiforgery .AspNet.ApplicationCookie
  __RequestVerificationToken ARRAffinity ARRAffinitySameSite SERVERID SRVNAME ROUTEID AWSALB AWSALBCORS BIGipServer
  CFID CFTOKEN CFGLOBALS connect.sid express.sid koa.sess koa.sess.sig laravel_session october_session symfony sf_redirect
  REMEMBERME ci_session CAKEPHP cakephp csrfToken yii _csrf _csrf_token _xsrf XSRF-TOKEN X-CSRF-TOKEN X-XSRF-TOKEN
  csrf csrftoken csrf_token csrf_cookie csrf_cookie_name csrf_param xsrf xsrf_token authenticity_token anti_forgery_token
  django_language django_session sessionid session_id session sess sess_id sid s_id ssid sessid user_session _session
  _session_id rack.session play_session PLAY_FLASH PLAY_LANG flash flash_message messages beaker.session.id
  mojolicious plack_session catalyst_session frontend_session backend_session app_session web_session site_session
  SESSION_TOKEN session_key session_data session_start session_cookie session_state session_hash session_uuid
  next-auth.session-token next-auth.csrf-token next-auth.callback-url authjs.session-token NEXT_LOCALE i18n_redirected i18next
  auth auth_token auth_session auth_cookie authentication authorization authenticated access_token refresh_token id_token
  jwt jwt_token token tokens api_token api_key bearer_token user_token login_token csrf_session oauth_state oauth_token
  state nonce remember_me remember remember_token remember_user stay_logged_in keep_logged_in logged_in is_logged_in login
  login_id username user_name user user_id uid uuid guid user_uuid user_email email user_info user_data user_role userid
  user_hash user_lang user_language user_country user_settings user_preferences user_prefs account account_id member_id
  customer customer_id client_id client visitor visitor_id visit_id visits visited visit_count visitor_type guest guest_id guest_token
  device_id device device_token browser_id unique_id tracking_id tracker_id anonymous_id anon_id request_id
  lang language locale lang_code language_code preferred_language current_language site_language user_locale country country_code
  currency currency_code region timezone time_zone tz theme theme_mode color_scheme color_mode dark_mode darkmode
  font_size layout view view_mode display_mode sidebar sidebar_collapsed menu_open settings preferences prefs
  cookie cookies cookie_consent cookies_consent cookieconsent cookieconsent_status cookie_accepted cookies_accepted
  accept_cookies accept_cookie cookie_accept cookies_accept cookie_policy cookie_policy_accepted cookie_notice cookie_banner
  cookie_settings cookie_preferences cookies_preferences cookie_prefs cookie_choice cookie_allowed cookies_allowed allow_cookies
  cookie_law cookie_message cookie_test cookie_enabled cookies_enabled test_cookie testcookie consent consent_given user_consent
  gdpr gdpr_consent gdpr_accepted gdpr_cookie privacy_consent privacy_policy privacy_accepted banner_closed popup_closed
  popup_shown modal_closed notice_dismissed has_js hasjs js_enabled cart cart_id cart_token cart_count basket basket_id
  shopping_cart wishlist wishlist_id recently_viewed last_viewed last_visit last_visited first_visit first_visited last_page
  last_activity return_url return_to redirect redirect_url redirect_to back_url referrer referer referer_url landing_page
  utm_source utm_medium utm_campaign utm_term utm_content campaign campaign_id affiliate affiliate_id aff_id partner_id
  source ref ref_id page page_id page_views pageviews page_count ab_test ab_variant experiment variant version app_version
  build_id debug debug_mode env server_id server node load_balancer lb route_id screen_width screen_size window_width
`

/** Gives of a name what tells it from others that anyone may use: its letters and digits in lower case, without a prefix that browsers know. */
export function commonKey(name: string): string {
  return name
    .replace(/^__(?:Host|Secure)-/i, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The keys of names that anyone may use, so that nothing follows from such a name alone. */
export const COMMON_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/).map(commonKey))
