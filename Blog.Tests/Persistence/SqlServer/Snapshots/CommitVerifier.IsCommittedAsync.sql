---- an article that was saved

-- @id int
-- @updatedAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Articles] AS [a]
        WHERE [a].[Id] = @id AND [a].[UpdatedAt] = @updatedAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- an article that was erased

-- @id int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Articles] AS [a]
        WHERE [a].[Id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a comment that was saved or hidden

-- @id int
-- @updatedAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Comments] AS [c]
        WHERE [c].[Id] = @id AND [c].[UpdatedAt] = @updatedAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a tag that was saved

-- @id int
-- @createdAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Tags] AS [t]
        WHERE [t].[Id] = @id AND [t].[CreatedAt] = @createdAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a user that was saved

-- @id int
-- @updatedAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Users] AS [u]
        WHERE [u].[Id] = @id AND [u].[UpdatedAt] = @updatedAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
