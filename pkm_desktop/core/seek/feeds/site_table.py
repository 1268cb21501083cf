"""Which pages of which sites have which feeds: the table behind known_sites. A new site is one more line."""

from __future__ import annotations

# A line with sites, and below it a line for each page: its path, its feed, and the feed's name where it has
# several. `www.` and `m.` go without saying, `*.` is any subdomain. `:name` is one part of the path, `:name+`
# one or more, a `*` at the end whatever follows; after `?` a parameter of that name. The first page that fits
# counts, with all its lines. `:origin` is where the page itself lives.
SITES = """
youtube.com,music.youtube.com
  /channel/:id*                  https://www.youtube.com/feeds/videos.xml?channel_id=:id
  /feed/channel/:id              https://www.youtube.com/feeds/videos.xml?channel_id=:id
  /user/:name*                   https://www.youtube.com/feeds/videos.xml?user=:name
  /playlist?list=:id             https://www.youtube.com/feeds/videos.xml?playlist_id=:id
github.com
  /orgs/:owner*                  https://github.com/:owner.atom
  /:owner/:repo/releases*        https://github.com/:owner/:repo/releases.atom
  /:owner/:repo/tags             https://github.com/:owner/:repo/tags.atom
  /:owner/:repo/commits          https://github.com/:owner/:repo/commits.atom
  /:owner/:repo/commits/:ref+    https://github.com/:owner/:repo/commits/:ref.atom
  /:owner/:repo/tree/:ref+       https://github.com/:owner/:repo/commits/:ref.atom
  /:owner/:repo/wiki*            https://github.com/:owner/:repo/wiki.atom
  /:owner/:repo*                 https://github.com/:owner/:repo/releases.atom  Releases
  /:owner/:repo*                 https://github.com/:owner/:repo/commits.atom  Commits
  /:owner/:repo*                 https://github.com/:owner/:repo/tags.atom  Tags
  /:owner                        https://github.com/:owner.atom
gist.github.com
  /:owner                        https://gist.github.com/:owner.atom
gitlab.com
  /:path+/-/releases*            https://gitlab.com/:path/-/releases.atom
  /:path+/-/tags*                https://gitlab.com/:path/-/tags?format=atom
  /:path+/-/commits/:ref+        https://gitlab.com/:path/-/commits/:ref?format=atom
  /:path+/-/tree/:ref+           https://gitlab.com/:path/-/commits/:ref?format=atom
  /:group/:path+                 https://gitlab.com/:group/:path.atom  Activity
  /:group/:path+                 https://gitlab.com/:group/:path/-/releases.atom  Releases
  /:group/:path+                 https://gitlab.com/:group/:path/-/tags?format=atom  Tags
  /:owner                        https://gitlab.com/:owner.atom
codeberg.org,gitea.com
  /:owner/:repo/releases*        :origin/:owner/:repo/releases.rss
  /:owner/:repo/tags             :origin/:owner/:repo/tags.rss
  /:owner/:repo*                 :origin/:owner/:repo/releases.rss  Releases
  /:owner/:repo*                 :origin/:owner/:repo.rss  Activity
  /:owner                        :origin/:owner.rss
reddit.com
  /r/:name/search?q=:words       https://www.reddit.com/r/:name/search.rss?q=:words&restrict_sr=on
  /r/:name/comments/:id*         https://www.reddit.com/r/:name/comments/:id/.rss
  /r/:name/:sort                 https://www.reddit.com/r/:name/:sort/.rss
  /r/:name                       https://www.reddit.com/r/:name/.rss
  /user/:name/m/:multi           https://www.reddit.com/user/:name/m/:multi/.rss
  /user/:name*                   https://www.reddit.com/user/:name/.rss
  /u/:name*                      https://www.reddit.com/user/:name/.rss
  /domain/:name*                 https://www.reddit.com/domain/:name/.rss
  /search?q=:words               https://www.reddit.com/search.rss?q=:words
*.stackexchange.com,stackoverflow.com,serverfault.com,superuser.com,askubuntu.com,stackapps.com,mathoverflow.net
  /questions/tagged/:tag         :origin/feeds/tag/:tag
  /questions/:id*                :origin/feeds/question/:id
  /users/:id*                    :origin/feeds/user/:id
  /                              :origin/feeds
medium.com
  /tag/:tag*                     https://medium.com/feed/tag/:tag
  /:name/tagged/:tag             https://medium.com/feed/:name/tagged/:tag
  /:name*                        https://medium.com/feed/:name
*.medium.com
  *                              :origin/feed
substack.com
  /@:name*                       https://:name.substack.com/feed
*.substack.com
  *                              :origin/feed
tumblr.com
  /blog/view/:name*              https://:name.tumblr.com/rss
  /blog/:name*                   https://:name.tumblr.com/rss
  /:name*                        https://:name.tumblr.com/rss
*.tumblr.com
  /tagged/:tag                   :origin/tagged/:tag/rss
  *                              :origin/rss
*.blogspot.com
  /search/label/:label           :origin/feeds/posts/default/-/:label
  *                              :origin/feeds/posts/default
*.wordpress.com
  /category/:name                :origin/category/:name/feed/
  /tag/:name                     :origin/tag/:name/feed/
  /author/:name                  :origin/author/:name/feed/
  *                              :origin/feed/
*.ghost.io
  /tag/:name                     :origin/tag/:name/rss/
  /author/:name                  :origin/author/:name/rss/
  *                              :origin/rss/
news.ycombinator.com
  /user?id=:name                 https://hnrss.org/user?id=:name
  /item?id=:id                   https://hnrss.org/item?id=:id
  /newest                        https://hnrss.org/newest
  /ask                           https://hnrss.org/ask
  /show                          https://hnrss.org/show
  *                              https://news.ycombinator.com/rss
lobste.rs
  /t/:tag                        https://lobste.rs/t/:tag.rss
  /                              https://lobste.rs/rss
bsky.app
  /profile/:name*                https://bsky.app/profile/:name/rss
vimeo.com
  /channels/:name*               https://vimeo.com/channels/:name/videos/rss
  /groups/:name*                 https://vimeo.com/groups/:name/videos/rss
  /:name                         https://vimeo.com/:name/videos/rss
  /:name/videos                  https://vimeo.com/:name/videos/rss
dailymotion.com
  /:name                         https://www.dailymotion.com/rss/user/:name
arxiv.org
  /list/:subject*                https://rss.arxiv.org/rss/:subject
  /archive/:subject              https://rss.arxiv.org/rss/:subject
  /a/:author                     https://arxiv.org/a/:author.atom2
podcasts.apple.com,itunes.apple.com
  /:path+/id:id                  https://itunes.apple.com/lookup?id=:id&entity=podcast
*.wikipedia.org
  /wiki/:page                    :origin/w/index.php?title=:page&action=history&feed=atom
pypi.org
  /project/:name*                https://pypi.org/rss/project/:name/releases.xml
dev.to
  /t/:tag                        https://dev.to/feed/tag/:tag
  /:name*                        https://dev.to/feed/:name
store.steampowered.com
  /app/:id*                      https://store.steampowered.com/feeds/news/app/:id
letterboxd.com
  /:name*                        https://letterboxd.com/:name/rss/
pinterest.com
  /:name                         https://www.pinterest.com/:name/feed.rss
lemmy.world,lemmy.ml,beehaw.org,programming.dev,sh.itjust.works
  /c/:name                       :origin/feeds/c/:name.xml?sort=New
"""
# Parts of a path that are never somebody's name.
_NO_NAMES = """
- about account api app apps archive assets blog browse collections contact creators
customer-stories dashboard discover enterprise events explore features feed feeds film films groups
help home hot issues join jobs legal library lists login log_in logout m marketplace me members
membership messages new newsletters notifications pin playlist popular pricing privacy profile pulls
register rss search security sessions settings signin signup site solutions sponsors stars tag
tagged team terms topics trending upload users video videos watch
"""
NO_NAMES = frozenset(_NO_NAMES.split())
