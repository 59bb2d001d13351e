namespace Engagement.Core.Mails;

/// <summary>Where a mail of ours stands.</summary>
public enum MailState
{
    /// <summary>It is sent when its time has come.</summary>
    Waiting,

    /// <summary>A process is talking to the mail server about it.</summary>
    Sending,

    /// <summary>The mail server has taken it over.</summary>
    Sent,

    /// <summary>Given up: the mail server refused for too long.</summary>
    Failed,

    /// <summary>It was handed over and no clear answer came: it may have arrived and is never sent again by itself.</summary>
    Unknown,

    /// <summary>A person let it be.</summary>
    Dropped,
}
