using System.ComponentModel.DataAnnotations;

namespace Engagement.App.Networks.Instagram;

/// <summary>
/// Instagram (configuration section <c>Networks:Instagram</c>). It is a part of Facebook's Graph API: address, version, app and secret are
/// those of <c>Networks:Facebook</c>.
/// </summary>
public sealed class InstagramOptions
{
    /// <summary>How often comments are asked for. Default: one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Networks:Instagram:PollInterval must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>For how long a picture or film may be worked on by Instagram before it is made ready anew. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Networks:Instagram:ReadyWithin must be between 00:00:01 and 1.00:00:00.")]
    public TimeSpan ReadyWithin { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long after a call ran out of time Instagram may take to show what it published after all. Default: 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Networks:Instagram:SettleTime must be between 00:00:00 and 00:10:00.")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(30);
}
