---- of a kind

-- @recipient nvarchar(254)
-- @kind int
DELETE FROM [o]
FROM [OutgoingMails] AS [o]
WHERE [o].[Recipient] = @recipient AND [o].[Kind] = @kind


---- of all kinds

-- @recipient nvarchar(254)
DELETE FROM [o]
FROM [OutgoingMails] AS [o]
WHERE [o].[Recipient] = @recipient
