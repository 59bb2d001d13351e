using System.ComponentModel;

namespace Engagement.Core.Common;

/// <summary>A typed id: a 63-bit number, ordered by the time it was made, written in JSON and addresses as a decimal string.</summary>
/// <typeparam name="TSelf">The id itself.</typeparam>
public interface IId<TSelf> : IParsable<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The number, as stored.</summary>
    long Value { get; }

    /// <summary>The id with this number.</summary>
    static abstract TSelf From(long value);
}
