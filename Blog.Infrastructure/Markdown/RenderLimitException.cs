namespace Blog.Infrastructure.Markdown;

/// <summary>A text takes too long to render, or too much room. It is shown as it was written.</summary>
internal sealed class RenderLimitException(string message) : Exception(message);
