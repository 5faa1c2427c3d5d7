namespace Blog.Api.OpenApi;

/// <summary>Says what an error of an action is about, for its example.</summary>
/// <param name="status">The status that the action answers with.</param>
/// <param name="subject">The name of the domain's type or member.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class ErrorSubjectAttribute(int status, string subject) : Attribute
{
    /// <summary>The status that the action answers with.</summary>
    public int Status => status;

    /// <summary>The name of the domain's type or member.</summary>
    public string Subject => subject;
}
