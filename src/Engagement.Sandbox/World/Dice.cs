namespace Engagement.Sandbox.World;

/// <summary>All chance of the sandbox: tokens and the probability of faults. Repeatable with a seed.</summary>
internal sealed class Dice(int? seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed ?? System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue));

    public string Token(int length)
    {
        lock (_gate)
        {
            return new string(_random.GetItems<char>(Letters, length));
        }
    }

    public string Digits(int length)
    {
        lock (_gate)
        {
            return _random.Next(1, 10) + new string(_random.GetItems<char>("0123456789", length - 1));
        }
    }

    public bool Hits(double probability)
    {
        if (probability >= 1)
        {
            return true;
        }

        lock (_gate)
        {
            return _random.NextDouble() < probability;
        }
    }
}
