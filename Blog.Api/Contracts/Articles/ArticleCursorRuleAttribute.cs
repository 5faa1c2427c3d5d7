using System.ComponentModel.DataAnnotations;

namespace Blog.Api.Contracts.Articles;

/// <summary>A text that was given as <c>next</c>; its length is told by another attribute.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ArticleCursorRuleAttribute() : ValidationAttribute("The {0} field must be the next of a page.")
{
    public override bool IsValid(object? value) =>
        value is not string { Length: > 0 and <= ArticleCursorSerializer.MaxLength } text || ArticleCursorSerializer.Deserialize(text) is not null;
}
