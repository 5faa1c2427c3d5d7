using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Blog.Infrastructure.Persistence;

/// <summary>Reads <c>ConnectionStrings:Blog</c> and has the engine complete it.</summary>
internal sealed class ConnectionStringPostConfigure(IConfiguration configuration, IDatabaseEngine engine)
    : IPostConfigureOptions<DatabaseOptions>
{
    public void PostConfigure(string? name, DatabaseOptions options)
    {
        try
        {
            options.ConnectionString = engine.CompleteConnectionString(
                configuration.GetConnectionString(DatabaseOptions.ConnectionStringName));
        }
        catch (FormatException exception)
        {
            throw new OptionsValidationException(
                name ?? Options.DefaultName, typeof(DatabaseOptions), [exception.Message]);
        }
    }
}
