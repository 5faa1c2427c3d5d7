---- by slug

-- @ef_filter__Now datetime2(7)
-- @selector_Slug nvarchar(220)
SELECT TOP(1) [a1].[Id], [a1].[Slug], [a1].[AuthorId], [a1].[PublishedAt]
FROM [ArticleSlugs] AS [a]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[PublishedAt], [a0].[Slug]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @ef_filter__Now
) AS [a1] ON [a].[ArticleId] = [a1].[Id]
WHERE [a].[Slug] = @selector_Slug


---- by slug, for a user

-- @context_Now datetime2(7)
-- @readerId int
-- @selector_Slug nvarchar(220)
SELECT TOP(1) [a1].[Id], [a1].[Slug], [a1].[AuthorId], [a1].[PublishedAt]
FROM [ArticleSlugs] AS [a]
INNER JOIN (
    SELECT [a0].[Id], [a0].[AuthorId], [a0].[PublishedAt], [a0].[Slug]
    FROM [Articles] AS [a0]
    WHERE [a0].[PublishedAt] <= @context_Now OR [a0].[AuthorId] = @readerId
) AS [a1] ON [a].[ArticleId] = [a1].[Id]
WHERE [a].[Slug] = @selector_Slug
