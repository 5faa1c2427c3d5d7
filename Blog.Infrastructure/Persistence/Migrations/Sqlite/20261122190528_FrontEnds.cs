using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FrontEnds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ArticleTags_TagId",
                table: "ArticleTags");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId",
                table: "Articles");

            migrationBuilder.AddColumn<string>(
                name: "Image",
                table: "Users",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NormalizedUsername",
                table: "Users",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "Username",
                table: "Users",
                type: "TEXT",
                maxLength: 50,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "PublishedAt",
                table: "ArticleTags",
                type: "TEXT",
                precision: 7,
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<int>(
                name: "CommentCount",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "FavoriteCount",
                table: "Articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "NormalizedTitle",
                table: "Articles",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "BINARY");

            migrationBuilder.AddColumn<string>(
                name: "TagNames",
                table: "Articles",
                type: "TEXT",
                maxLength: 509,
                nullable: false,
                defaultValue: "");

            ExistingRows.NameUsersOnSqlite(migrationBuilder);
            ExistingRows.CompleteArticlesOnSqlite(migrationBuilder);

            migrationBuilder.CreateTable(
                name: "Favorites",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    ArticleId = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", precision: 7, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Favorites", x => new { x.UserId, x.ArticleId });
                    table.ForeignKey(
                        name: "FK_Favorites_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Favorites_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Follows",
                columns: table => new
                {
                    FollowerId = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Follows", x => new { x.FollowerId, x.AuthorId });
                    table.ForeignKey(
                        name: "FK_Follows_Users_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Follows_Users_FollowerId",
                        column: x => x.FollowerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Users_NormalizedUsername",
                table: "Users",
                column: "NormalizedUsername",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_TagId_PublishedAt_ArticleId",
                table: "ArticleTags",
                columns: new[] { "TagId", "PublishedAt", "ArticleId" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_CreatedAt_Id",
                table: "Articles",
                columns: new[] { "AuthorId", "CreatedAt", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_CommentCount_CreatedAt_Id",
                table: "Articles",
                columns: new[] { "AuthorId", "CommentCount", "CreatedAt", "Id" },
                descending: new[] { false, true, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_FavoriteCount_CreatedAt_Id",
                table: "Articles",
                columns: new[] { "AuthorId", "FavoriteCount", "CreatedAt", "Id" },
                descending: new[] { false, true, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId_NormalizedTitle_CreatedAt_Id",
                table: "Articles",
                columns: new[] { "AuthorId", "NormalizedTitle", "CreatedAt", "Id" },
                descending: new[] { false, false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_CommentCount_CreatedAt_Id",
                table: "Articles",
                columns: new[] { "CommentCount", "CreatedAt", "Id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_FavoriteCount_CreatedAt_Id",
                table: "Articles",
                columns: new[] { "FavoriteCount", "CreatedAt", "Id" },
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "IX_Articles_NormalizedTitle_CreatedAt_Id",
                table: "Articles",
                columns: new[] { "NormalizedTitle", "CreatedAt", "Id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Favorites_ArticleId",
                table: "Favorites",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Favorites_UserId_PublishedAt_ArticleId",
                table: "Favorites",
                columns: new[] { "UserId", "PublishedAt", "ArticleId" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "IX_Follows_AuthorId",
                table: "Follows",
                column: "AuthorId");

            ArticleSearchTable.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            ArticleSearchTable.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "Favorites");

            migrationBuilder.DropTable(
                name: "Follows");

            migrationBuilder.DropIndex(
                name: "IX_Users_NormalizedUsername",
                table: "Users");

            migrationBuilder.DropIndex(
                name: "IX_ArticleTags_TagId_PublishedAt_ArticleId",
                table: "ArticleTags");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_CreatedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_CommentCount_CreatedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_FavoriteCount_CreatedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_AuthorId_NormalizedTitle_CreatedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_CommentCount_CreatedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_FavoriteCount_CreatedAt_Id",
                table: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_Articles_NormalizedTitle_CreatedAt_Id",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "Image",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "NormalizedUsername",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "Username",
                table: "Users");

            migrationBuilder.DropColumn(
                name: "PublishedAt",
                table: "ArticleTags");

            migrationBuilder.DropColumn(
                name: "CommentCount",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "FavoriteCount",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "NormalizedTitle",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "TagNames",
                table: "Articles");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleTags_TagId",
                table: "ArticleTags",
                column: "TagId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AuthorId",
                table: "Articles",
                column: "AuthorId");
        }
    }
}
