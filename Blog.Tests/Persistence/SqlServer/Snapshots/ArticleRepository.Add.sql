---- an article with a tag that exists and one that does not

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p2 datetime2(7)
-- @p3 nvarchar(1000)
-- @p4 int
-- @p5 nvarchar(200)
-- @p6 nvarchar(220)
-- @p7 nvarchar(509)
-- @p8 nvarchar(4000)
-- @p9 nvarchar(200)
-- @p10 datetime2(7)
-- @p11 int
-- @p12 datetime2(7)
-- @p13 nvarchar(50)
-- @p14 nvarchar(50)
-- @p15 datetime2(7)
SET NOCOUNT ON;
INSERT INTO [Articles] ([AuthorId], [CommentCount], [CreatedAt], [Description], [FavoriteCount], [NormalizedTitle], [Slug], [TagNames], [Text], [Title], [UpdatedAt], [Version])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);
INSERT INTO [Tags] ([CreatedAt], [Name], [NormalizedName], [UpdatedAt])
OUTPUT INSERTED.[Id]
VALUES (@p12, @p13, @p14, @p15);

-- @p16 int
-- @p17 int
-- @p18 datetime2(7)
-- @p19 int
-- @p20 int
-- @p21 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ArticleTags] ([ArticleId], [TagId], [PublishedAt])
VALUES (@p16, @p17, @p18),
(@p19, @p20, @p21);

-- commits it
