namespace Blog.Tests.Api.OpenApi.Requests;

/// <summary>Texts that programs are known to stumble over.</summary>
public static class HostileTexts
{
    /// <summary>Texts that .NET can represent and JSON can contain.</summary>
    public static readonly string[] All =
    [
        "", " ", "\t", "\0", "a\0b", "\u0001", "\u007F", "\u200B", "\u00A0", "\uFEFF", "\uFFFE", "\uFFFF", "\u202Eabc",
        "e\u0301", "\u0130", "\u00DF", "\uD83D\uDC69\u200D\uD83D\uDE80", "' OR 1=1 --", "\"; DROP TABLE Users; --",
        "<script>alert(1)</script>", "]]>", "&amp;", "%00", "%C0%AF", "../../etc/passwd", "C:\\", "${jndi:ldap://x}",
        "{0}", "{{7*7}}", "%s%n", "*", "%", "_", "[a-z]", "NEAR(a b)", "a AND", "\"", "\\", "\r\nX-Injected: yes",
        "null", "true", "NaN", "Infinity", "-1", "0", "1e400", "0x10", "99999999999999999999", "2147483648",
        "0001-01-01", "https://example.com", "javascript:alert(1)", "a@b", "@", "a,b", new string('a', 201),
        new string('\u00E4', 1_001), new string('x', 10_000),
    ];

    /// <summary>Texts of a path segment: not those that lead to another path, or that Kestrel rejects itself.</summary>
    public static readonly string[] PathSegments =
    [
        .. All.Where(text => text.Length is > 0 and <= 1_001 && !text.Contains('\0') && text[0] != '.'),
        "2", "+1", " 1", "1.0", "feed ", "comment",
    ];

    /// <summary>JSON texts of a body, which may be malformed.</summary>
    public static readonly string[] Bodies =
    [
        "", " ", "null", "[]", "{", "{}", "{}{}", "1", "\"\"", "{\"a\":}", "{\"a\":1,}", "{/* a */}", "{'a':1}",
        "\uFEFF{}", "{\"\\ud800\":1}", "{\"title\":\"\\ud800\",\"text\":\"\\udc00\"}", "{\"email\":\"\\ud800\"}",
        "{\"article\":{\"title\":\"\\udfff\"}}", "{\"user\":{\"email\":\"\\ud800\"}}", "{\"article\":1}",
        "{\"user\":[]}", "{\"comment\":null}", "{\"title\":1e999}", "{\"title\":NaN}", "{\"text\":{}}",
        "{\"tags\":{\"a\":1}}", "{\"tags\":[[]]}", "{\"social\":[]}", "{\"social\":{\"twitter\":1}}",
        "{\"title\":\"a\",\"title\":2}", "{\"id\":1,\"createdAt\":\"x\",\"author\":{},\"role\":\"admin\"}",
        "{\"$type\":\"System.Object\",\"__proto__\":{}}", new string('[', 5_000), "{\"a\":\"\0\"}",
        string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200),
    ];
}
