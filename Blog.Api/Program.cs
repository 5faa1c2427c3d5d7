using Blog.Api.Authentication;
using Blog.Api.Authorization;
using Blog.Api.Caching;
using Blog.Api.Commands;
using Blog.Api.Contracts;
using Blog.Api.Errors;
using Blog.Api.Feeds;
using Blog.Api.Hosting;
using Blog.Api.Hosting.Middleware;
using Blog.Api.OpenApi;
using Blog.Api.RateLimiting;
using Blog.Api.RealWorld;
using Blog.Api.Telemetry;
using Blog.Infrastructure;

if (CommandLine.Parse(args, out var usageError) is not { } commandLine)
{
    Console.Error.WriteLine(usageError);
    Console.Error.WriteLine(CommandLine.Usage);
    return ExitCodes.UsageError;
}

if (commandLine.Command == Command.Help)
{
    Console.WriteLine(CommandLine.Usage);
    return ExitCodes.Success;
}

try
{
    var builder = WebApplication.CreateBuilder(
        [.. commandLine.Settings, WebApplicationBuilderExtensions.DisableConfigurationReload]);
    builder.AddBaseDirectorySettings();
    builder.AddConsoleLogging();
    builder.Services.AddInfrastructure(builder.Configuration);
    builder.Services.AddHosting(builder.Configuration);
    builder.Services.AddErrors();
    builder.Services.AddBlogAuthentication(builder.Configuration);
    builder.Services.AddBlogAuthorization();
    builder.Services.AddRateLimiting(builder.Configuration);
    builder.Services.AddCaching(builder.Configuration);
    builder.Services.AddContracts(builder.Configuration);
    builder.Services.AddFeeds(builder.Configuration);
    builder.Services.AddSwagger(builder.Configuration);
    builder.Services.AddRealWorld();
    builder.Services.AddTelemetry(builder.Configuration);

    await using var app = builder.Build();
    app.UseForwardedHeaders();
    app.UseRequestLogging();
    app.UseSecurityHeaders();
    app.UseExceptionHandler();
    app.UseStatusCodePages();
    app.UseRefusalDelay();
    app.UseRequestHost();
    app.UseRequestBodies();
    app.UseStrictTransportSecurity();
    app.UseReadRequests();
    app.UseRouting();
    app.UseCors();
    app.UseRateLimiter();
    app.UseBlogSwagger();
    app.UseDatabaseReadiness();
    app.UseAuthentication();
    app.UseOutputCache();
    app.UseRequestCoalescing();
    app.UseAuthorization();
    app.MapHealthEndpoints();
    app.MapControllers();
    return await app.RunCommandAsync(commandLine);
}
catch (Exception exception) when (StartupErrors.Describe(exception).ToList() is { Count: > 0 } errors)
{
    errors.ForEach(Console.Error.WriteLine);
    return ExitCodes.Failure;
}
