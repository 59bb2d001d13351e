using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Networks.X;

/// <summary>X (configuration section <c>Networks:X</c>).</summary>
public sealed class XOptions
{
    /// <summary>Where the API is. Default: https://api.x.com.</summary>
    [Required(ErrorMessage = "Networks:X:ApiBaseUrl is needed.")]
    [Url(ErrorMessage = "Networks:X:ApiBaseUrl must be an http or https address.")]
    public string ApiBaseUrl { get; set; } = "https://api.x.com";

    /// <summary>Where a person allows us to use an account.</summary>
    [Required(ErrorMessage = "Networks:X:AuthorizeUrl is needed.")]
    [Url(ErrorMessage = "Networks:X:AuthorizeUrl must be an http or https address.")]
    public string AuthorizeUrl { get; set; } = "https://x.com/i/oauth2/authorize";

    /// <summary>The app's OAuth 2.0 client id; without it tokens cannot be refreshed.</summary>
    public string? ClientId { get; set; }

    /// <summary>The app's OAuth 2.0 client secret; empty for a public client.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>The app's consumer secret, which signs webhooks; without it every webhook is refused.</summary>
    public string? ConsumerSecret { get; set; }

    /// <summary>The app's bearer token: with it mentions are heard over X's stream, without any address of ours. Empty: they are not.</summary>
    public string? BearerToken { get; set; }

    /// <summary>The names asked for first; the other ones are tried when X refuses them.</summary>
    [EnumDataType(typeof(XVocabulary), ErrorMessage = "Networks:X:Vocabulary must be Current or Classic.")]
    public XVocabulary Vocabulary { get; set; } = XVocabulary.Current;

    /// <summary>How often mentions and comments are asked for. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Networks:X:PollInterval must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one call may take. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00", ErrorMessage = "Networks:X:Timeout must be between 00:00:00.100 and 00:05:00.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after a call ran out of time X may take to show what it published after all. Default: 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Networks:X:SettleTime must be between 00:00:00 and 00:10:00.")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(20);
}
