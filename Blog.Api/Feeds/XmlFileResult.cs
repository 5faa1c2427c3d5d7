using System.Text;
using System.Xml;
using System.Xml.Linq;
using Blog.Api.Caching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Blog.Api.Feeds;

/// <summary>An XML document as an answer, which a program that has it already need not fetch again.</summary>
public sealed class XmlFileResult : FileContentResult
{
    private static readonly XmlWriterSettings Format =
        new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>Makes the answer.</summary>
    /// <param name="root">What it holds.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <param name="lastModified">When it last changed (UTC); null where that is not known.</param>
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
        var headers = context.HttpContext.Request.Headers;

        // The framework weighs both; RFC 9110, section 13.1.3, has the first alone count.
        if (headers.IfNoneMatch.Count > 0)
        {
            headers.Remove(HeaderNames.IfModifiedSince);
        }

        // To be asked for each time; without a word caches would guess for how long it is good.
        context.HttpContext.Response.Headers.CacheControl = "no-cache";
        return base.ExecuteResultAsync(context);
    }

    /// <summary>A text without what XML 1.0 forbids, even escaped; a title may hold such characters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, with U+FFFD in their places.</returns>
    internal static string Clean(string text)
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
