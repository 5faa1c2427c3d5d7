import { emptied, equal, failed, header, present, succeeded, unique } from "../assertions.js";
import type { Api, Schemas, User } from "./users.js";

export type Article = Schemas["Article"];

/** Publishes an article with a tag that no other has. */
export async function writeArticle({ api, id }: User): Promise<Article> {
  const word = unique();
  const result = await api.POST("/article", {
    body: { title: `Horses ${word}`, description: "About horses.", text: "They eat hay.", tags: [word] },
  });
  const article = succeeded(result, 201);
  equal(article.slug, `horses-${word}`);
  equal(new URL(header(result, "Location")).pathname, `/article/${article.slug}`);
  equal(article.tags, [word]);
  equal(article.author.id, id);
  equal(article.favorited, false);

  const invalid = failed(await api.POST("/article", { body: { title: "", text: "" } }), 400);
  const errors = "errors" in invalid ? invalid.errors : undefined;
  equal(Object.keys(present(errors)).sort(), ["text", "title"]);
  return article;
}

/** Finds the article in every list. */
export async function listArticles(anonymous: Api, { api, username }: User, article: Article): Promise<void> {
  const tag = present(article.tags[0]);
  const listed = succeeded(await anonymous.GET("/article", { params: { query: { tag, limit: 5 } } }));
  equal(listed.total, 1);
  const listing = present(listed.items[0]);
  equal(listing.slug, article.slug);
  equal(listing.favorited, null);
  equal(listing.author, article.author.id);
  equal(listing.authorUsername, username);
  equal(listing.createdAt, article.createdAt);

  // The second page of the author's articles begins after the cursor of the first.
  const second = succeeded(await api.POST("/article", { body: { title: `Hay ${tag}`, text: "Horses eat it." } }), 201);
  const query = { author: username, limit: 1 };
  const firstPage = await api.GET("/article", { params: { query } });
  const first = succeeded(firstPage);
  equal(header(firstPage, "Link").includes(`after=${present(first.next)}`), true);
  equal(first.items.map((item) => item.slug), [second.slug]);
  const next = succeeded(await api.GET("/article", { params: { query: { ...query, after: present(first.next) } } }));
  equal(next.items.map((item) => item.slug), [article.slug]);
  equal(next.next, null);
  emptied(await api.DELETE("/article/{slug}", { params: { path: { slug: second.slug } } }));

  const invalid = failed(await anonymous.GET("/article", { params: { query: { limit: -1 } } }), 400);
  equal(invalid.status, 400);

  const tags = succeeded(await anonymous.GET("/tag"));
  equal(tags.items.find((item) => item.name === tag)?.articles, 1);
}

/** Reads the documents for feed readers and search engines. */
export async function readDocuments(anonymous: Api, article: Article): Promise<void> {
  const feed = await anonymous.GET("/feed.atom", {
    params: { query: { tag: present(article.tags[0]) } },
    parseAs: "text",
  });
  equal(succeeded(feed).includes(article.title), true);
  const sitemap = await anonymous.GET("/sitemap.xml", { parseAs: "text" });
  equal(succeeded(sitemap).startsWith("<?xml"), true);
}

/** Writes a draft, finds it among the own articles only, publishes and renames it, and restores what it was. */
export async function publishDraft(jane: User, john: User, anonymous: Api): Promise<void> {
  const word = unique();
  const body = { title: `Draft ${word}`, text: "First.", publishedAt: null };
  const draft = succeeded(await jane.api.POST("/article", { body }), 201);
  equal(draft.status, "draft");
  const path = { slug: draft.slug };
  equal(failed(await anonymous.GET("/article/{slug}", { params: { path } }), 404).status, 404);
  const own = succeeded(await jane.api.GET("/user/article", { params: { query: { status: "draft" } } }));
  equal(own.items.map((item) => item.slug), [draft.slug]);

  const slug = `renamed-${word}`;
  const changes = { text: "*Second*.", slug, publishedAt: "2020-01-02T03:04:05Z" };
  const published = succeeded(await jane.api.PATCH("/article/{slug}", { params: { path }, body: changes }));
  equal([published.slug, published.publishedAt], [slug, "2020-01-02T03:04:05.000Z"]);
  equal(published.html.trim(), "<p><em>Second</em>.</p>");

  // fetch follows the redirect from the former slug.
  equal(succeeded(await anonymous.GET("/article/{slug}", { params: { path } })).slug, slug);
  const renamed = { slug };
  const revisions = succeeded(await jane.api.GET("/article/{slug}/revision", { params: { path: renamed } }));
  equal(revisions.items.map((revision) => revision.changed), [["text"]]);
  const number = present(revisions.items[0]).number;
  const revision = { params: { path: { slug, number } } };
  equal(succeeded(await jane.api.GET("/article/{slug}/revision/{number}", revision)).text, "First.");
  const forbidden = await john.api.POST("/article/{slug}/revision/{number}/restore", revision);
  equal(failed(forbidden, 403).status, 403);
  const restored = succeeded(await jane.api.POST("/article/{slug}/revision/{number}/restore", revision));
  equal(restored.text, "First.");
  emptied(await jane.api.DELETE("/article/{slug}", { params: { path: renamed } }));
}

/** Updates the article, unless somebody else has, and deletes it. */
export async function updateAndDelete(jane: User, john: User, anonymous: Api, article: Article): Promise<void> {
  const path = { slug: article.slug };
  const read = await anonymous.GET("/article/{slug}", { params: { path } });
  equal(succeeded(read).text, article.text);
  const ifMatch = { "If-Match": header(await jane.api.GET("/article/{slug}", { params: { path } }), "ETag") };

  const updated = await jane.api.PATCH("/article/{slug}", {
    params: { path, header: ifMatch },
    body: { text: "They eat oats." },
  });
  equal(succeeded(updated).text, "They eat oats.");
  equal(succeeded(updated).slug, article.slug);

  const outdated = { params: { path, header: ifMatch }, body: { text: "They eat apples." } };
  equal(failed(await jane.api.PATCH("/article/{slug}", outdated), 412).status, 412);
  const forbidden = await john.api.PATCH("/article/{slug}", { params: { path }, body: { text: "Apples." } });
  equal(failed(forbidden, 403).status, 403);

  emptied(await jane.api.DELETE("/article/{slug}", { params: { path } }));
  equal(failed(await anonymous.GET("/article/{slug}", { params: { path } }), 404).status, 404);
}
