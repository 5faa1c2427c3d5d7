import type { Client } from "openapi-fetch";
import { emptied, equal, failed, header, present, succeeded, unique } from "../assertions.js";
import { connect } from "../client.js";
import type { components, paths } from "../generated/realworld.js";

type Api = Client<paths>;

type Article = components["schemas"]["Article"];

const password = "a horse in the rain";

/** Walks through every operation of the RealWorld API: Jane writes, John reads. */
export async function walk(address: string, called: Set<string>): Promise<void> {
  const anonymous = connect<paths>(address, called);
  const [jane, john] = [`jane-${unique()}`, `john-${unique()}`];
  const authorize = async (username: string) =>
    connect<paths>(address, called, `Token ${await register(anonymous, username)}`);
  const [author, reader] = [await authorize(jane), await authorize(john)];

  const article = await writeArticle(author, jane);
  await listArticles(anonymous, article);
  await follow(reader, jane, article);
  await favorite(reader, john, article);
  await discuss(reader, anonymous, article, john);
  await updateAndDelete(author, reader, article);
  await changeAccount(author, anonymous, jane);
}

async function register(anonymous: Api, username: string): Promise<string> {
  const email = `${username}@example.com`;
  const created = await anonymous.POST("/api/users", { body: { user: { username, email, password } } });
  const { user } = succeeded(created, 201);
  equal(user.username, username);
  equal(user.email, email);

  const invalid = await anonymous.POST("/api/users", { body: { user: { username: "", email, password } } });
  equal(Object.keys(failed(invalid, 422).errors), ["username"]);
  return user.token;
}

async function writeArticle(author: Api, username: string): Promise<Article> {
  const word = unique();
  const created = await author.POST("/api/articles", {
    body: {
      article: { title: `Horses ${word}`, description: "About horses.", body: "They eat hay.", tagList: [word] },
    },
  });
  const { article } = succeeded(created, 201);
  equal(article.slug, `horses-${word}`);
  equal(article.tagList, [word]);
  equal(article.author.username, username);
  equal(article.favorited, false);
  return article;
}

async function listArticles(anonymous: Api, article: Article): Promise<void> {
  const tag = present(article.tagList[0]);
  const page = succeeded(await anonymous.GET("/api/articles", { params: { query: { tag } } }));
  equal(page.articlesCount, 1);
  equal(present(page.articles[0]).slug, article.slug);
  equal(succeeded(await anonymous.GET("/api/tags")).tags.every((name) => name.length > 0), true);

  const path = { slug: article.slug };
  equal(succeeded(await anonymous.GET("/api/articles/{slug}", { params: { path } })).article.body, article.body);
  const unknown = await anonymous.GET("/api/articles/{slug}", { params: { path: { slug: unique() } } });
  equal(Object.keys(failed(unknown, 404).errors), ["article"]);
}

async function follow(reader: Api, author: string, article: Article): Promise<void> {
  const path = { username: author };
  const followed = succeeded(await reader.POST("/api/profiles/{username}/follow", { params: { path } }));
  equal(followed.profile.following, true);
  equal(followed.profile.username, author);
  equal(succeeded(await reader.GET("/api/profiles/{username}", { params: { path } })).profile.following, true);

  const feed = succeeded(await reader.GET("/api/articles/feed", { params: { query: { limit: 1 } } }));
  equal(feed.articlesCount, 1);
  equal(present(feed.articles[0]).slug, article.slug);

  const unfollowed = succeeded(await reader.DELETE("/api/profiles/{username}/follow", { params: { path } }));
  equal(unfollowed.profile.following, false);
}

async function favorite(reader: Api, username: string, article: Article): Promise<void> {
  const path = { slug: article.slug };
  const added = succeeded(await reader.POST("/api/articles/{slug}/favorite", { params: { path } }));
  equal(added.article.favorited, true);
  equal(added.article.favoritesCount, 1);
  const favorites = await reader.GET("/api/articles", { params: { query: { favorited: username } } });
  equal(present(succeeded(favorites).articles[0]).slug, article.slug);

  const removed = succeeded(await reader.DELETE("/api/articles/{slug}/favorite", { params: { path } }));
  equal(removed.article.favorited, false);
  equal(removed.article.favoritesCount, 0);
}

async function discuss(reader: Api, anonymous: Api, article: Article, username: string): Promise<void> {
  const path = { slug: article.slug };
  const created = await reader.POST("/api/articles/{slug}/comments", {
    params: { path },
    body: { comment: { body: "Mine too." } },
  });
  const { comment } = succeeded(created, 201);
  equal(comment.author.username, username);

  const listed = succeeded(await anonymous.GET("/api/articles/{slug}/comments", { params: { path } }));
  equal(listed.comments.map(({ id }) => id), [comment.id]);
  const one = { params: { path: { ...path, id: comment.id } } };
  emptied(await reader.DELETE("/api/articles/{slug}/comments/{id}", one));
  const gone = await reader.DELETE("/api/articles/{slug}/comments/{id}", one);
  equal(Object.keys(failed(gone, 404).errors), ["comment"]);
}

async function updateAndDelete(author: Api, reader: Api, article: Article): Promise<void> {
  const path = { slug: article.slug };
  const read = await author.GET("/api/articles/{slug}", { params: { path } });
  const params = { path, header: { "If-Match": header(read, "ETag") } };
  const updated = await author.PUT("/api/articles/{slug}", { params, body: { article: { body: "They eat oats." } } });
  equal(succeeded(updated).article.body, "They eat oats.");
  const outdated = await author.PUT("/api/articles/{slug}", { params, body: { article: { body: "Apples." } } });
  equal(Object.keys(failed(outdated, 412).errors), ["article"]);

  const forbidden = await reader.DELETE("/api/articles/{slug}", { params: { path } });
  equal(Object.keys(failed(forbidden, 403).errors), ["article"]);
  emptied(await author.DELETE("/api/articles/{slug}", { params: { path } }));
}

async function changeAccount(author: Api, anonymous: Api, username: string): Promise<void> {
  const email = `${username}@example.com`;
  const loggedIn = succeeded(await anonymous.POST("/api/users/login", { body: { user: { email, password } } }));
  equal(loggedIn.user.username, username);
  const wrong = await anonymous.POST("/api/users/login", { body: { user: { email, password: "wrong" } } });
  equal(Object.keys(failed(wrong, 401).errors), ["credentials"]);

  equal(succeeded(await author.GET("/api/user")).user.email, email);
  const image = "https://example.com/jane.png";
  const updated = await author.PUT("/api/user", { body: { user: { bio: "Writes about horses.", image } } });
  equal(succeeded(updated).user.image, image);
  const withoutToken = await anonymous.GET("/api/user");
  equal(Object.keys(failed(withoutToken, 401).errors), ["token"]);
}
