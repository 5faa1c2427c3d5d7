namespace Blog.Api.Hosting;

/// <summary>The formats of the log.</summary>
public enum ConsoleLogFormat
{
    /// <summary>A line of text for each entry.</summary>
    Text,

    /// <summary>A JSON object for each entry, in a line.</summary>
    Json,
}
