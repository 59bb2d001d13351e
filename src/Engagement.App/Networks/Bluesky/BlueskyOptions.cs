using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Networks.Bluesky;

/// <summary>Bluesky (configuration section <c>Networks:Bluesky</c>).</summary>
public sealed class BlueskyOptions
{
    /// <summary>The server of channels that name none. Default: https://bsky.social.</summary>
    [Required(ErrorMessage = "Networks:Bluesky:ServiceUrl is needed.")]
    [Url(ErrorMessage = "Networks:Bluesky:ServiceUrl must be an http or https address.")]
    public string ServiceUrl { get; set; } = "https://bsky.social";

    /// <summary>The directory in which accounts (did:plc) are looked up. Default: https://plc.directory.</summary>
    [Required(ErrorMessage = "Networks:Bluesky:DirectoryUrl is needed.")]
    [Url(ErrorMessage = "Networks:Bluesky:DirectoryUrl must be an http or https address.")]
    public string DirectoryUrl { get; set; } = "https://plc.directory";

    /// <summary>The service that makes films ready. Default: https://video.bsky.app; empty: films are not sent to Bluesky.</summary>
    [RegularExpression("https?://[^/?#]+/?", ErrorMessage = "Networks:Bluesky:VideoServiceUrl must be an http or https address, or empty.")]
    public string? VideoServiceUrl { get; set; } = "https://video.bsky.app";

    /// <summary>How often replies and mentions are asked for. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Networks:Bluesky:PollInterval must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one call may take. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00", ErrorMessage = "Networks:Bluesky:Timeout must be between 00:00:00.100 and 00:05:00.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}
