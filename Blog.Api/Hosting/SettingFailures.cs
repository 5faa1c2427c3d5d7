using Microsoft.Extensions.Options;

namespace Blog.Api.Hosting;

/// <summary>What keeps the program from starting that its operator can mend.</summary>
internal static class SettingFailures
{
    /// <summary>The sentences for the settings that are wrong.</summary>
    /// <param name="exception">What ended the start.</param>
    /// <returns>A sentence for each setting; none where it was something else.</returns>
    public static IEnumerable<string> Of(Exception exception) => exception switch
    {
        OptionsValidationException invalid => invalid.Failures,
        AggregateException several => several.InnerExceptions.SelectMany(Of),
        _ => [],
    };
}
