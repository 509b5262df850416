import type { Language } from './language.js';

export interface Texts {
  readonly product: string;
  readonly signIn: string;
  readonly login: string;
  readonly password: string;
  readonly submit: string;
  readonly error: string;
  readonly wrong: string;
  /** `{minutes}` is filled in. */
  readonly limited: string;
  readonly otherLanguage: string;
  readonly signOut: string;
  readonly signOutQuestion: string;
  readonly signOutYes: string;
  readonly signOutNo: string;
  readonly signedOut: string;
  readonly signedOutText: string;
  readonly home: string;
  readonly failed: string;
  readonly refused: string;
  readonly expired: string;
  readonly broken: string;
  readonly tooOften: string;
  readonly code: string;
}

const vi: Texts = {
  product: 'Toàn Dân',
  signIn: 'Đăng nhập',
  login: 'Tên đăng nhập',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  error: 'Lỗi',
  wrong: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  limited: 'Đã thử quá nhiều lần. Hãy thử lại sau {minutes} phút.',
  otherLanguage: 'English',
  signOut: 'Đăng xuất',
  signOutQuestion: 'Bạn có muốn đăng xuất không?',
  signOutYes: 'Đăng xuất',
  signOutNo: 'Không, tiếp tục làm việc',
  signedOut: 'Đã đăng xuất',
  signedOutText: 'Bạn đã đăng xuất khỏi hệ thống.',
  home: 'Về trang đầu',
  failed: 'Không thực hiện được',
  refused: 'Yêu cầu đăng nhập không hợp lệ. Hãy quay lại trang đầu và bắt đầu lại.',
  expired: 'Lần đăng nhập này đã hết hạn. Hãy quay lại trang đầu và bắt đầu lại.',
  broken: 'Hệ thống gặp lỗi. Hãy thử lại sau ít phút.',
  tooOften: 'Có quá nhiều yêu cầu từ địa chỉ của bạn. Hãy thử lại sau ít phút.',
  code: 'Mã lỗi',
};

const en: Texts = {
  product: 'Toàn Dân',
  signIn: 'Sign in',
  login: 'Login name',
  password: 'Password',
  submit: 'Sign in',
  error: 'Error',
  wrong: 'The login name or the password is not right.',
  limited: 'Too many tries. Try again in {minutes} min.',
  otherLanguage: 'Tiếng Việt',
  signOut: 'Sign out',
  signOutQuestion: 'Do you want to sign out?',
  signOutYes: 'Sign out',
  signOutNo: 'No, go on working',
  signedOut: 'Signed out',
  signedOutText: 'You have signed out.',
  home: 'To the first page',
  failed: 'This did not work',
  refused: 'The request to sign in is not valid. Go back to the first page and begin again.',
  expired: 'This sign-in has expired. Go back to the first page and begin again.',
  broken: 'Something went wrong here. Try again in a few minutes.',
  tooOften: 'There are too many requests from your address. Try again in a few minutes.',
  code: 'Error code',
};

export const TEXTS: Readonly<Record<Language, Texts>> = { vi, en };
