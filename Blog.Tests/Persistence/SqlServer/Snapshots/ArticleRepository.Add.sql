---- an article with an existing and a new tag

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p2 datetime2(7)
-- @p3 nvarchar(1000)
-- @p4 int
-- @p5 nvarchar(200)
-- @p6 datetime2(7)
-- @p7 nvarchar(220)
-- @p8 nvarchar(509)
-- @p9 nvarchar(4000)
-- @p10 nvarchar(200)
-- @p11 datetime2(7)
-- @p12 int
-- @p13 datetime2(7)
-- @p14 nvarchar(50)
-- @p15 nvarchar(50)
-- @p16 datetime2(7)
SET NOCOUNT ON;
INSERT INTO [Articles] ([AuthorId], [CommentCount], [CreatedAt], [Description], [FavoriteCount], [NormalizedTitle], [PublishedAt], [Slug], [TagNames], [Text], [Title], [UpdatedAt], [Version])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);
INSERT INTO [Tags] ([CreatedAt], [Name], [NormalizedName], [UpdatedAt])
OUTPUT INSERTED.[Id]
VALUES (@p13, @p14, @p15, @p16);

-- @p17 int
-- @p18 int
-- @p19 datetime2(7)
-- @p20 int
-- @p21 int
-- @p22 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ArticleTags] ([ArticleId], [TagId], [PublishedAt])
VALUES (@p17, @p18, @p19),
(@p20, @p21, @p22);

-- commits it
