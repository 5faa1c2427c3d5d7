using System.Buffers.Binary;
using Blog.Domain.Users;
using Blog.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Security;

/// <summary>The hasher with the iterations of the program; other tests use fewer to be faster.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Pbkdf2PasswordHasherTests
{
    private const string Password = "password123";

    [Test]
    public async Task Uses_hmac_sha512_with_the_iterations_that_owasp_recommends_and_a_salt_of_128_bits()
    {
        // Format 3 of ASP.NET Core Identity: a marker, then the PRF, the iterations and the salt's length, big-endian.
        var hash = Convert.FromBase64String(await CreateHasher().HashAsync(Password, default));
        Assert.Multiple(() =>
        {
            Assert.That(hash[0], Is.EqualTo(0x01));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)), Is.EqualTo(2));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)), Is.EqualTo(210_000));
            Assert.That(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(9)), Is.GreaterThanOrEqualTo(16));
        });
    }

    [Test]
    public async Task Hashes_a_password_with_a_new_salt_each_time_and_fits_the_column()
    {
        var hasher = CreateHasher();
        var (one, another) = (await hasher.HashAsync(Password, default), await hasher.HashAsync(Password, default));
        Assert.Multiple(() =>
        {
            Assert.That(one, Is.Not.EqualTo(another));
            Assert.That(one, Has.Length.LessThanOrEqualTo(UserCredentials.PasswordHashMaxLength));
        });
    }

    [Test]
    public async Task Accepts_only_the_right_password()
    {
        var hasher = CreateHasher();
        var hash = await hasher.HashAsync(Password, default);
        Assert.That(await hasher.VerifyAsync(hash, Password, default), Is.EqualTo(PasswordVerification.Success));
        Assert.That(await hasher.VerifyAsync(hash, "Password123", default), Is.EqualTo(PasswordVerification.Failed));
    }

    [Test]
    public async Task Rejects_a_password_where_there_is_no_hash() =>
        Assert.That(await CreateHasher().VerifyAsync(null, Password, default), Is.EqualTo(PasswordVerification.Failed));

    [Test]
    public async Task Requests_a_rehash_of_a_hash_with_fewer_iterations()
    {
        var hash = await CreateHasher(iterations: 1000).HashAsync(Password, default);
        Assert.That(
            await CreateHasher().VerifyAsync(hash, Password, default),
            Is.EqualTo(PasswordVerification.SuccessRehashNeeded));
    }

    private static IPasswordHasher CreateHasher(int? iterations = null)
    {
        var services = new ServiceCollection().AddInfrastructure(new ConfigurationBuilder().Build());
        if (iterations is { } count)
        {
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = count);
        }

        return services.BuildServiceProvider().GetRequiredService<IPasswordHasher>();
    }
}
