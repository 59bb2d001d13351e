using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Networks.Facebook;

/// <summary>Facebook Pages (configuration section <c>Networks:Facebook</c>).</summary>
public sealed class FacebookOptions
{
    /// <summary>Where the Graph API is. Default: https://graph.facebook.com.</summary>
    [Required(ErrorMessage = "Networks:Facebook:GraphBaseUrl is needed.")]
    [Url(ErrorMessage = "Networks:Facebook:GraphBaseUrl must be an http or https address.")]
    public string GraphBaseUrl { get; set; } = "https://graph.facebook.com";

    /// <summary>Where films are uploaded. Default: https://graph-video.facebook.com, or <see cref="GraphBaseUrl"/> where that is not Facebook's own.</summary>
    [Url(ErrorMessage = "Networks:Facebook:VideoBaseUrl must be an http or https address.")]
    public string? VideoBaseUrl { get; set; }

    internal string FilmBaseUrl => VideoBaseUrl is { Length: > 0 } given ? given
        : GraphBaseUrl.TrimEnd('/') == "https://graph.facebook.com" ? "https://graph-video.facebook.com"
        : GraphBaseUrl;

    /// <summary>Where a person allows us to use a Page.</summary>
    [Required(ErrorMessage = "Networks:Facebook:DialogUrl is needed.")]
    [Url(ErrorMessage = "Networks:Facebook:DialogUrl must be an http or https address.")]
    public string DialogUrl { get; set; } = "https://www.facebook.com";

    /// <summary>The version of the Graph API that is spoken. Default: v26.0.</summary>
    [Required(ErrorMessage = "Networks:Facebook:Version is needed.")]
    [RegularExpression(@"v\d{1,3}\.\d{1,2}", ErrorMessage = "Networks:Facebook:Version must look like v26.0.")]
    public string Version { get; set; } = "v26.0";

    /// <summary>The app's id; needed to connect Pages from here.</summary>
    public string? AppId { get; set; }

    /// <summary>The app's secret, which proves our calls and signs webhooks; without it every webhook is refused.</summary>
    public string? AppSecret { get; set; }

    /// <summary>The word that Facebook must bring when it first asks for our webhook; without it the question is refused.</summary>
    public string? VerifyToken { get; set; }

    /// <summary>How often comments are asked for. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Networks:Facebook:PollInterval must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one call may take. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00", ErrorMessage = "Networks:Facebook:Timeout must be between 00:00:00.100 and 00:05:00.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after a call ran out of time Facebook may take to show what it published after all. Default: 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Networks:Facebook:SettleTime must be between 00:00:00 and 00:10:00.")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(20);
}
