using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Blog.Tests.Persistence.SqlServer.Schema;

/// <summary>Applies each rule to a model that violates it.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SchemaRulesTests
{
    [Test]
    public void Finds_two_cascade_paths_to_a_table() => AssertFound(
        SchemaRules.FindCascades,
        model =>
        {
            model.Entity<Child>().HasOne<Parent>().WithMany().HasForeignKey(child => child.ParentId);
            model.Entity<Leaf>().HasOne<Parent>().WithMany().HasForeignKey(leaf => leaf.ParentId);
            model.Entity<Leaf>().HasOne<Child>().WithMany().HasForeignKey(leaf => leaf.ChildId);
        },
        "Leaf is reached twice by a delete from Parent");

    [Test]
    public void Finds_a_second_path_that_sets_null() => AssertFound(
        SchemaRules.FindCascades,
        model =>
        {
            model.Entity<Leaf>().HasOne<Parent>().WithMany().HasForeignKey(leaf => leaf.ParentId);
            model.Entity<Leaf>().HasOne<Parent>().WithMany()
                .HasForeignKey(leaf => leaf.OtherParentId)
                .OnDelete(DeleteBehavior.SetNull);
        },
        "Leaf is reached twice by a delete from Parent");

    [Test]
    public void Finds_a_cascade_cycle() => AssertFound(
        SchemaRules.FindCascades,
        model => model.Entity<Parent>().HasOne<Parent>().WithMany()
            .HasForeignKey("AboveId")
            .OnDelete(DeleteBehavior.Cascade),
        "Parent is reached twice by a delete from Parent");

    [Test]
    public void Accepts_a_second_path_that_restricts() => AssertFound(
        SchemaRules.FindCascades,
        model =>
        {
            model.Entity<Leaf>().HasOne<Parent>().WithMany().HasForeignKey(leaf => leaf.ParentId);
            model.Entity<Leaf>().HasOne<Parent>().WithMany()
                .HasForeignKey(leaf => leaf.OtherParentId)
                .OnDelete(DeleteBehavior.Restrict);
        });

    [Test]
    public void Finds_an_index_that_is_too_long() => AssertFound(
        SchemaRules.FindLongKeys,
        model => model.Entity<Parent>(parent =>
        {
            parent.Property(p => p.Name).HasMaxLength(849);
            parent.HasIndex(p => new { p.Name, p.Id });
        }),
        "IX_Parent_Name_Id has 1702 bytes, more than 1700");

    [Test]
    public void Accepts_an_index_of_the_maximum_length() => AssertFound(
        SchemaRules.FindLongKeys,
        model => model.Entity<Parent>(parent =>
        {
            parent.Property(p => p.Name).HasMaxLength(848);
            parent.HasIndex(p => new { p.Name, p.Id });
        }));

    [Test]
    public void Finds_a_clustered_key_that_is_too_long() => AssertFound(
        SchemaRules.FindLongKeys,
        model => model.Entity<Parent>(parent =>
        {
            parent.Property(p => p.Name).HasMaxLength(451);
            parent.HasKey(p => p.Name);
        }),
        "PK_Parent has 902 bytes, more than 900");

    [Test]
    public void Finds_a_clustered_index_that_is_too_long() => AssertFound(
        SchemaRules.FindLongKeys,
        model => model.Entity<Parent>(parent =>
        {
            parent.Property(p => p.Name).HasMaxLength(451);
            parent.HasKey(p => p.Id).IsClustered(false);
            parent.HasIndex(p => p.Name).IsClustered();
        }),
        "IX_Parent_Name has 902 bytes, more than 900");

    [TestCase("nvarchar(max)")]
    [TestCase("varbinary(max)")]
    public void Finds_an_index_of_an_unlimited_column(string type) => AssertFound(
        SchemaRules.FindLongKeys,
        model => model.Entity<Parent>(parent =>
        {
            parent.Property<byte[]>("Column").HasColumnType("varbinary(max)");
            parent.Property(p => p.Name).HasColumnType("nvarchar(max)");
            parent.HasIndex(type == "nvarchar(max)" ? nameof(Parent.Name) : "Column");
        }),
        type == "nvarchar(max)"
            ? "IX_Parent_Name has Name of nvarchar(max)"
            : "IX_Parent_Column has Column of varbinary(max)");

    [Test]
    public void Finds_a_decimal_without_precision() => AssertFound(
        SchemaRules.FindMissingPrecision,
        model => model.Entity<Parent>().Property<decimal?>("Price"),
        "Parent.Price is decimal(18,2)");

    [Test]
    public void Finds_a_time_without_precision() => AssertFound(
        SchemaRules.FindMissingPrecision,
        model =>
        {
            model.Entity<Parent>().Property<DateTime>("At");
            model.Entity<Parent>().Property<DateTimeOffset?>("Until").HasPrecision(3);
        },
        "Parent.At is datetime2");

    [TestCase("text")]
    [TestCase("ntext")]
    public void Finds_an_obsolete_type(string type) => AssertFound(
        SchemaRules.FindObsoleteTypes,
        model => model.Entity<Parent>().Property(parent => parent.Name).HasColumnType(type),
        $"Parent.Name is {type}");

    private static void AssertFound(
        Func<IRelationalModel, IEnumerable<string>> rule, Action<ModelBuilder> build, params string[] violations)
    {
        // The cached service provider would give every context the model of the first.
        var options = new DbContextOptionsBuilder<ModelContext>()
            .UseSqlServer("Server=localhost")
            .EnableServiceProviderCaching(false)
            .Options;
        using var context = new ModelContext(options, build);
        Assert.That(rule(context.GetService<IDesignTimeModel>().Model.GetRelationalModel()), Is.EqualTo(violations));
    }

    private sealed class ModelContext(DbContextOptions options, Action<ModelBuilder> build) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => build(modelBuilder);
    }

    private sealed record Parent(int Id, string Name);

    private sealed record Child(int Id, int ParentId);

    private sealed record Leaf(int Id, int ParentId, int? OtherParentId, int ChildId);
}
