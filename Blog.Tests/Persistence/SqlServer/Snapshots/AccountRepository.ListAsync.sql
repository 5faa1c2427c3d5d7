---- a page

-- @ef_filter__Now datetime2(7)
-- @p int
-- @p3 int
SELECT [u].[Id], [u].[Version], [u].[CreatedAt], [u].[UpdatedAt], [u].[Username], [u].[FullName], [u].[Email], [u].[Bio], [u].[Image], [u].[Social], [u].[EmailConfirmed], [u].[Role], [u].[IsBlocked], [u].[LastSeenAt], (
    SELECT COUNT(*)
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = [u].[Id]), (
    SELECT COUNT(*)
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[AuthorId] = [u].[Id])
FROM [Users] AS [u]
ORDER BY [u].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p3 ROWS ONLY

SELECT COUNT(*)
FROM [Users] AS [u]


---- with all filters

-- @ef_filter__Now datetime2(7)
-- @search_contains nvarchar(4000)
-- @role int
-- @isBlocked bit
-- @p int
-- @p8 int
SELECT [u].[Id], [u].[Version], [u].[CreatedAt], [u].[UpdatedAt], [u].[Username], [u].[FullName], [u].[Email], [u].[Bio], [u].[Image], [u].[Social], [u].[EmailConfirmed], [u].[Role], [u].[IsBlocked], [u].[LastSeenAt], (
    SELECT COUNT(*)
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = [u].[Id]), (
    SELECT COUNT(*)
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[AuthorId] = [u].[Id])
FROM [Users] AS [u]
WHERE (LOWER([u].[Email]) LIKE @search_contains ESCAPE N'\' OR LOWER([u].[Username]) LIKE @search_contains ESCAPE N'\' OR LOWER([u].[FullName]) LIKE @search_contains ESCAPE N'\') AND [u].[Role] = @role AND [u].[IsBlocked] = @isBlocked
ORDER BY [u].[Id] DESC
OFFSET @p ROWS FETCH NEXT @p8 ROWS ONLY

-- @search_contains nvarchar(4000)
-- @role int
-- @isBlocked bit
SELECT COUNT(*)
FROM [Users] AS [u]
WHERE (LOWER([u].[Email]) LIKE @search_contains ESCAPE N'\' OR LOWER([u].[Username]) LIKE @search_contains ESCAPE N'\' OR LOWER([u].[FullName]) LIKE @search_contains ESCAPE N'\') AND [u].[Role] = @role AND [u].[IsBlocked] = @isBlocked
