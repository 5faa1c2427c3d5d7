using Blog.Domain.Articles;
using Blog.Domain.Common;
using Blog.Infrastructure.Persistence;
using Blog.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Persistence.UnitOfWork;

/// <summary>Writes tags through the unit of work, as requests do.</summary>
internal static class TagWrites
{
    /// <param name="fails">Whether the work throws after its save.</param>
    /// <param name="refusesDuplicate">Whether the work throws where the name is taken, instead of trying again.</param>
    public static async Task AddTagAsync(
        this BlogApplication application,
        string name,
        bool fails = false,
        bool refusesDuplicate = false,
        CancellationToken cancellationToken = default)
    {
        await using var scope = application.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<BlogDbContext>();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<IUnitOfWork>();
        var added = await unitOfWork.RunAsync(
            async token =>
            {
                if (refusesDuplicate && await context.Tags.AnyAsync(tag => tag.Name == name, token))
                {
                    throw new ConflictException(nameof(Tag), "The tag exists.");
                }

                var tag = new Tag(name);
                context.Add(tag);
                await unitOfWork.SaveAsync(token);
                return fails ? throw new FormatException("The work failed after its save.") : tag;
            },
            cancellationToken);
        Assert.That(
            await context.Tags.AnyAsync(tag => tag.Id == added.Id, cancellationToken), Is.True, "It is committed.");
    }

    /// <summary>Adds a tag with the services of a scope.</summary>
    public static Task<Tag> AddTagAsync(this AsyncServiceScope scope, string name) =>
        scope.ServiceProvider.GetRequiredService<IUnitOfWork>().RunAsync(
            token => scope.SaveTagAsync(name, token), CancellationToken.None);

    /// <summary>Adds a tag in a transaction that runs.</summary>
    public static async Task<Tag> SaveTagAsync(
        this AsyncServiceScope scope, string name, CancellationToken cancellationToken)
    {
        var tag = new Tag(name);
        scope.ServiceProvider.GetRequiredService<BlogDbContext>().Add(tag);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().SaveAsync(cancellationToken);
        return tag;
    }

    public static async Task<List<string>> FindTagNamesAsync(
        this BlogApplication application, IReadOnlyList<string> names)
    {
        await using var scope = application.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BlogDbContext>().Tags
            .Where(tag => names.Contains(tag.Name))
            .Select(tag => tag.Name)
            .ToListAsync();
    }
}
