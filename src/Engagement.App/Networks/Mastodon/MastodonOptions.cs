using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Networks.Mastodon;

/// <summary>Mastodon and what speaks its client API (configuration section <c>Networks:Mastodon</c>); each channel names its own server.</summary>
public sealed class MastodonOptions
{
    /// <summary>How often mentions and answers are asked for. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Networks:Mastodon:PollInterval must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether servers are listened to as well, so that what they tell is here at once. Default: yes.</summary>
    public bool Streaming { get; set; } = true;

    /// <summary>How long one call may take. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00", ErrorMessage = "Networks:Mastodon:Timeout must be between 00:00:00.100 and 00:05:00.")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long after a call ran out of time a server may take to show what it published after all. Default: 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Networks:Mastodon:SettleTime must be between 00:00:00 and 00:10:00.")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(20);
}
