namespace Blog.Domain.Common;

/// <summary>Tells faults that pass by themselves from those that somebody has to mend.</summary>
public interface ITemporaryFaults
{
    /// <summary>Whether the same request may well go through later: what keeps the data is out of reach, overloaded or locked.</summary>
    /// <param name="fault">What ended the request.</param>
    /// <returns>Whether to try again later.</returns>
    bool Include(Exception fault);
}
