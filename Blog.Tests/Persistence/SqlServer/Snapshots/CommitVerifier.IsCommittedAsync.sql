---- a stored response

-- begins a transaction

-- @id int
-- @createdAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [StoredResponses] AS [s]
        WHERE [s].[Id] = @id AND [s].[CreatedAt] = @createdAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a new session

-- begins a transaction

-- @session_Id nvarchar(32)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Sessions] AS [s]
        WHERE [s].[Id] = @session_Id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a deleted session

-- begins a transaction

-- @session_Id nvarchar(32)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Sessions] AS [s]
        WHERE [s].[Id] = @session_Id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a saved link

-- begins a transaction

-- @id int
-- @updatedAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [OneTimeLinks] AS [o]
        WHERE [o].[Id] = @id AND [o].[UpdatedAt] = @updatedAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a saved mail

-- begins a transaction

-- @id int
-- @createdAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [OutgoingMails] AS [o]
        WHERE [o].[Id] = @id AND [o].[CreatedAt] = @createdAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a saved entry of the audit

-- begins a transaction

-- @id int
-- @createdAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [AuditEntries] AS [a]
        WHERE [a].[Id] = @id AND [a].[CreatedAt] = @createdAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a saved article

-- begins a transaction

-- @id int
-- @updatedAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Articles] AS [a]
        WHERE [a].[Id] = @id AND [a].[UpdatedAt] = @updatedAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a deleted article

-- begins a transaction

-- @id int
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Articles] AS [a]
        WHERE [a].[Id] = @id) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a saved or soft-deleted comment

-- begins a transaction

-- @id int
-- @updatedAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Comments] AS [c]
        WHERE [c].[Id] = @id AND [c].[UpdatedAt] = @updatedAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a saved tag

-- begins a transaction

-- @id int
-- @createdAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Tags] AS [t]
        WHERE [t].[Id] = @id AND [t].[CreatedAt] = @createdAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END


---- a saved user

-- begins a transaction

-- @id int
-- @updatedAt datetime2(7)
SELECT CASE
    WHEN EXISTS (
        SELECT 1
        FROM [Users] AS [u]
        WHERE [u].[Id] = @id AND [u].[UpdatedAt] = @updatedAt) THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END
