using System.Text;
using System.Xml;
using System.Xml.Linq;
using Blog.Api.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Feeds;

/// <summary>An XML document with an entity tag and a modification time for conditional requests.</summary>
public sealed class XmlFileResult : FileContentResult
{
    private static readonly XmlWriterSettings Format = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>Creates a result from the root element of a document.</summary>
    public XmlFileResult(XElement root, string mediaType, DateTime? lastModified)
        : base(Write(root), $"{mediaType}; charset=utf-8")
    {
        EntityTag = EntityTags.Create(value: null, FileContents);
        LastModified = lastModified;
    }

    /// <inheritdoc/>
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        // Without this header caches would estimate how long the response is fresh.
        context.HttpContext.Response.Headers.CacheControl = "no-cache";
        return base.ExecuteResultAsync(context);
    }

    /// <summary>Replaces characters that XML 1.0 does not allow, not even escaped, with U+FFFD.</summary>
    internal static string ReplaceInvalidCharacters(string text)
    {
        StringBuilder? cleaned = null;
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
            {
                continue;
            }

            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            {
                index++;
                continue;
            }

            cleaned ??= new StringBuilder(text);
            cleaned[index] = '\uFFFD';
        }

        return cleaned?.ToString() ?? text;
    }

    private static byte[] Write(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Format))
        {
            new XDocument(root).Save(writer);
        }

        return bytes.ToArray();
    }
}
