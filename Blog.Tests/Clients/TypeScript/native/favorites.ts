import { equal, failed, present, succeeded } from "../assertions.js";
import type { Article } from "./articles.js";
import type { Api, User } from "./users.js";

/** Follows an author, reads the feed and unfollows. */
export async function follow(
  { api, username: reader }: User, anonymous: Api, username: string, article: Article): Promise<void> {
  const path = { username };
  const followed = succeeded(await api.PUT("/author/{username}/follow", { params: { path } }));
  equal(followed, { following: true, followers: 1 });
  const author = succeeded(await api.GET("/author/{username}", { params: { path } }));
  equal(author.following, true);
  equal(author.followers, 1);
  equal(author.articles, 1);
  equal(succeeded(await anonymous.GET("/author/{username}", { params: { path } })).following, null);

  const followers = succeeded(await anonymous.GET("/author/{username}/followers", { params: { path } }));
  equal(followers.items.map((follower) => follower.username), [reader]);
  const authors = await api.GET("/author/{username}/following", { params: { path: { username: reader } } });
  equal(succeeded(authors).items.map((item) => [item.username, item.following]), [[username, true]]);

  const feed = succeeded(await api.GET("/article/feed", { params: { query: { limit: 1 } } }));
  equal(present(feed.items[0]).slug, article.slug);

  const unfollowed = succeeded(await api.DELETE("/author/{username}/follow", { params: { path } }));
  equal(unfollowed, { following: false, followers: 0 });
  const unknown = await api.PUT("/author/{username}/follow", { params: { path: { username: `not-${username}` } } });
  equal(failed(unknown, 404).status, 404);
}

/** Adds an article to the favorites and removes it. */
export async function favorite({ api, username }: User, article: Article): Promise<void> {
  const path = { slug: article.slug };
  const added = succeeded(await api.PUT("/article/{slug}/favorite", { params: { path } }));
  equal(added, { favorited: true, favorites: 1 });
  const favorites = await api.GET("/article", { params: { query: { favorited: username } } });
  const listing = present(succeeded(favorites).items[0]);
  equal(listing.slug, article.slug);
  equal(listing.favorited, true);
  equal(listing.favorites, 1);

  const removed = succeeded(await api.DELETE("/article/{slug}/favorite", { params: { path } }));
  equal(removed, { favorited: false, favorites: 0 });
}
