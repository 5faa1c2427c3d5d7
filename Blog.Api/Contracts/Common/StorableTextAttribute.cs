using System.ComponentModel.DataAnnotations;
using Blog.Domain.Common;

namespace Blog.Api.Contracts.Common;

/// <summary>A text that the database can keep as it is; applies to every string of every request without being written there.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class StorableTextAttribute() : ValidationAttribute("The {0} field contains characters that cannot be kept.")
{
    public override bool IsValid(object? value) => value is not string text || StorableText.IsValid(text);
}
