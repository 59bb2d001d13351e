namespace Engagement.Core.Mails;

/// <summary>When a mail that the server did not take is tried again.</summary>
public static class MailRetries
{
    /// <summary>For how long after its time a mail is still worth sending.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(24);

    private static readonly TimeSpan[] Soon =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(2),
    ];

    private static readonly TimeSpan[] Later = [TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(4)];

    /// <param name="attempts">How often it was tried by now.</param>
    /// <param name="forGood">The server said that trying again will not help (a 5xx answer); somebody may mend it all the same.</param>
    /// <param name="good">Until when it is worth sending.</param>
    /// <param name="now">The moment of the refusal.</param>
    /// <returns>The next try, or null where it is given up.</returns>
    public static DateTimeOffset? Next(int attempts, bool forGood, DateTimeOffset good, DateTimeOffset now)
    {
        var steps = forGood ? Later : Soon;
        var next = now + steps[Math.Clamp(attempts - 1, 0, steps.Length - 1)];
        return next <= good ? next : null;
    }
}
