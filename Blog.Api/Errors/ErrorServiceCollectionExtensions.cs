using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Errors;

internal static class ErrorServiceCollectionExtensions
{
    /// <summary>Adds error handling that writes every error as a <see cref="Problem"/> by default.</summary>
    public static IServiceCollection AddErrors(this IServiceCollection services)
    {
        services.AddSingleton<IErrorFormatter, ProblemFormatter>();
        services.AddSingleton<ErrorResponseWriter>();
        services.AddSingleton<IProblemDetailsWriter>(provider => provider.GetRequiredService<ErrorResponseWriter>());
        services.AddProblemDetails();
        services.AddExceptionHandler<UnhandledExceptionHandler>();
        services.AddHostedService<RejectedRequestObserver>();
        services.Configure<MvcOptions>(options => options.Filters.Add<DomainExceptionFilter>());
        services.PostConfigure<ApiBehaviorOptions>(options =>
        {
            // The status code pages middleware writes the body of status results too.
            options.SuppressMapClientErrors = true;
            options.InvalidModelStateResponseFactory = InvalidModelStateResponseFactory.Create;
        });
        return services;
    }
}
