using Engagement.App.Library;

namespace Engagement.Web.Hosting;

/// <summary>How large a request may be, in bytes.</summary>
internal static class RequestLimits
{
    public const long Usual = 1 << 20;

    /// <summary>One upload: the largest picture we take, and the form around it.</summary>
    public const long Media = AddMedia.MostBytes + (1 << 20);

    /// <summary>Many pictures at once.</summary>
    public const long Folder = 100L << 20;

    /// <summary>A thousand long comments.</summary>
    public const long Comments = 16L << 20;

    /// <summary>Ten thousand posts as CSV.</summary>
    public const long Import = 32L << 20;

    public const long Webhook = 1 << 20;
}
