---- by username, for a reader

-- @readerId int
-- @ef_filter__Now datetime2(7)
-- @normalizedUsername nvarchar(50)
SELECT TOP(1) [u0].[Id], [u0].[Username], [u0].[FullName], [u0].[Bio], [u0].[Image], [u0].[Social], CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Follows] AS [f]
        WHERE [f].[FollowerId] = @readerId AND [f].[AuthorId] = [u0].[Id]) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, (
    SELECT COUNT(*)
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = [u0].[Id]), (
    SELECT COUNT(*)
    FROM [Follows] AS [f0]
    WHERE [f0].[AuthorId] = [u0].[Id])
FROM [Users] AS [u]
INNER JOIN [Users] AS [u0] ON [u].[Id] = [u0].[Id]
WHERE [u].[NormalizedUsername] = @normalizedUsername
