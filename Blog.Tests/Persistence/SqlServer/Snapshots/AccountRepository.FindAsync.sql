---- by ID

-- @ef_filter__Now datetime2(7)
-- @userId int
SELECT TOP(1) [u].[Id], [u].[Version], [u].[CreatedAt], [u].[UpdatedAt], [u].[Username], [u].[FullName], [u].[Email], [u].[Bio], [u].[Image], [u].[Social], [u].[EmailConfirmed], [u].[Role], [u].[IsBlocked], [u].[LastSeenAt], (
    SELECT COUNT(*)
    FROM [Articles] AS [a]
    WHERE [a].[PublishedAt] <= @ef_filter__Now AND [a].[AuthorId] = [u].[Id]), (
    SELECT COUNT(*)
    FROM [Comments] AS [c]
    WHERE [c].[DeletedAt] IS NULL AND [c].[AuthorId] = [u].[Id])
FROM [Users] AS [u]
WHERE [u].[Id] = @userId
