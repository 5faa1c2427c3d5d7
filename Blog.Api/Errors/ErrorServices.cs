using Blog.Api.RealWorld.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Errors;

/// <summary>Sets up that every error has the one shape of the surface that was asked.</summary>
internal static class ErrorServices
{
    /// <summary>Adds what writes errors, inside the controllers and outside.</summary>
    /// <param name="services">What to add to.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddErrors(this IServiceCollection services)
    {
        // The native shape stands last: it takes what no other does.
        services.AddSingleton<IErrorFormatter, RealWorldErrorFormatter>();
        services.AddSingleton<IErrorFormatter, ProblemFormatter>();
        services.AddSingleton<ErrorResponseWriter>();
        services.AddSingleton<IProblemDetailsWriter, ErrorWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<UnhandledExceptionHandler>();
        services.Configure<MvcOptions>(options => options.Filters.Add<DomainExceptionFilter>());
        services.PostConfigure<ApiBehaviorOptions>(options =>
        {
            // Left without a body, such a result is given one outside the controllers like any other.
            options.SuppressMapClientErrors = true;
            options.InvalidModelStateResponseFactory = InvalidModelStateResponseFactory.Answer;
        });
        return services;
    }

    /// <summary>Adds what catches faults, and gives a body to errors that have none.</summary>
    /// <param name="app">What to add to.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseErrors(this IApplicationBuilder app) => app.UseExceptionHandler().UseStatusCodePages();
}
