using System.Text.RegularExpressions;

namespace Engagement.Core.Channels;

/// <summary>The patterns of twitter-text 3.1.0 (Apache-2.0), put together once.</summary>
internal static class TextLinkPatterns
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Direction = @"\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069";
    private const string Invalid = @"\uFFFE\uFEFF\uFFFF";
    private const string Spaces = @"\x09-\x0D\x20\x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000";
    private const string Punctuation = @"!'#%&'()*+,\\\-./:;<=>?@\[\]^_{|}~$";
    private const string Accents =
        @"\xC0-\xD6\xD8-\xF6\xF8-\xFF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF";

    private const string DomainCharacter = $"[^{Punctuation}{Spaces}{Invalid}{Direction}]";
    private const string Subdomain = $@"(?:(?:{DomainCharacter}(?:[_-]|{DomainCharacter})*)?{DomainCharacter}\.)";
    private const string DomainName = $@"(?:(?:{DomainCharacter}(?:-|{DomainCharacter})*)?{DomainCharacter}\.)";
    private const string PathCharacter = $@"[a-z\u0400-\u04FF0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{Accents}]";
    private const string Parentheses =
        $@"\((?:{PathCharacter}+|(?:{PathCharacter}*\({PathCharacter}+\){PathCharacter}*))\)";
    private const string PathEnd = $@"(?:[+\-a-z\u0400-\u04FF0-9=_#/{Accents}]|(?:{Parentheses}))";
    private const string Path =
        $@"(?:(?:{PathCharacter}*(?:{Parentheses}{PathCharacter}*)*{PathEnd})|(?:@{PathCharacter}+/))";
    private const string QueryCharacter = @"[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]";
    private const string QueryEnd = @"[a-z0-9\-_&=#/]";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly string TopDomain =
        $@"(?:(?:(?:{Alternatives(TextTopDomains.Generic)})(?=[^0-9a-z@+-]|$))|(?:(?:{Alternatives(TextTopDomains.Country)})(?=[^0-9a-z@+-]|$))|(?:xn--[\-0-9a-z]+))";

    /// <summary>Groups: before, url, protocol, domain, path.</summary>
    public static Regex Address { get; } = new(
        $@"(?<before>(?:[^A-Za-z0-9@＠$#＃{Invalid}]|[{Direction}]|^))" +
        $@"(?<url>(?<protocol>https?://)?(?<domain>{Subdomain}*{DomainName}{TopDomain})(?::[0-9]+)?(?<path>/{Path}*)?(?:\?{QueryCharacter}*{QueryEnd})?)",
        Options, Patience);

    /// <summary>What must not stand right before an address without a protocol.</summary>
    public static Regex NotBeforeBare { get; } = new(@"[-_./]$", Options, Patience);

    public static Regex PlainDomain { get; } = new($@"(?:(?:[\-a-z0-9{Accents}]+)\.)+{TopDomain}", Options, Patience);

    /// <summary>X's own short links end where their code ends.</summary>
    public static Regex ShortLink { get; } = new(
        $@"^https?://t\.co/([a-z0-9]+)(?:\?{QueryCharacter}*{QueryEnd})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    // Longest first, so that "com" does not hide "community".
    private static string Alternatives(string names) =>
        string.Join('|', names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .OrderByDescending(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal)
            .Select(Regex.Escape));
}
