namespace Engagement.Web.Hosting;

/// <summary>How large a request may be, in bytes.</summary>
internal static class RequestLimits
{
    public const long Usual = 1 << 20;

    /// <summary>One upload: the largest picture or film a network takes from us.</summary>
    public const long Media = 64L << 20;

    public const long Webhook = 1 << 20;
}
